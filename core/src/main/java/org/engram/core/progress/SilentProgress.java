package org.engram.core.progress;

/** Shows nothing. */
enum SilentProgress implements Progress {
    INSTANCE;

    @Override
    public void start(String task, long total) {}

    @Override
    public void advance(long done) {}

    @Override
    public void finish() {}
}
