/** What came to pass, counted. */
export interface Happenings {
  days: number;
  bells: number;
  sleeps: number;
  offline: number;
  kills: number;
  faults: number;
  clockErrors: number;
  corrections: number;
  approved: number;
  /** Requests that stored a record. */
  stored: number;
  /** Of those, requests that stored what BIOS held already and had not denied to hold. */
  repeated: number;
  /** The same where BIOS had said that it failed, and had stored it all the same: sending again is right. */
  repeatedAfterDenial: number;
}

export function noHappenings(): Happenings {
  return {
    days: 0,
    bells: 0,
    sleeps: 0,
    offline: 0,
    kills: 0,
    faults: 0,
    clockErrors: 0,
    corrections: 0,
    approved: 0,
    stored: 0,
    repeated: 0,
    repeatedAfterDenial: 0,
  };
}
