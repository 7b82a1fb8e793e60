// A module that does nothing: what loading one costs by itself.
globalThis.nothing = 1;
