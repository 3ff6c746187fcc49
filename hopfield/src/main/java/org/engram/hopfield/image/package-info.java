/** Pictures as patterns: grey images, PGM files and IDX files such as MNIST. */
@NullMarked
package org.engram.hopfield.image;

import org.jspecify.annotations.NullMarked;
