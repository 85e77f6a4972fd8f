/** What a script of the package sees of BigInt. */
/* global tell */
tell(typeof BigInt);
