/** A package that is in the application, as `licences.json` beside the page tells it. */
export interface ThirdPartyLicence {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it, e.g. `MIT`. */
  readonly licence: string;
  readonly text: string;
}
