/** Takes the place of the package `form-data` in the bundles. */
// oxlint-disable-next-line import/no-default-export -- axios imports the default.
export default globalThis.FormData;
