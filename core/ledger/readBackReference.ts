/** In place of the rows of a source: the record was read back from BIOS, and no mapping has made it yet. */
export const READ_BACK_REFERENCE = '{"source":"BIOS","table":"","rows":[]}';
