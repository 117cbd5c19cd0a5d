/** A program that uses the library on the module path. */
module consumer {
    requires dev.comity;
}
