/** Reading and writing of CSV and NPY files, and result directories that appear whole or not at all. */
@NullMarked
package org.engram.core.io;

import org.jspecify.annotations.NullMarked;
