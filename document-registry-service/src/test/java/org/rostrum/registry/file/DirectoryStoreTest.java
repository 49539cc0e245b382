package org.rostrum.registry.file;

class DirectoryStoreTest extends FileStoreContract {

    @Override
    FileStore store() {
        return new DirectoryStore(folder);
    }
}
