import codes from './codes.json' with { type: 'json' };

/** A code that BIOS puts into `status` of every answer (contract.md 5, with confidence per code). */
export interface MessageCode {
  readonly code: string;
  /** BIOS' own wording. */
  readonly message: string;
  readonly meaning: string;
  readonly confidence: string;
}

/** All known message codes by code. */
export function messageCodes(): ReadonlyMap<string, MessageCode> {
  return new Map(codes.map((code) => [code.code, code]));
}
