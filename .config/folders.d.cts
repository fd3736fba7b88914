/** Folder of src → the folders that it may import besides itself. */
declare const folders: Readonly<Record<string, readonly string[]>>;
export = folders;
