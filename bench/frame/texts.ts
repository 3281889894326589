/** `0.41 s` */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** `12.9×` */
export function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`;
}

/** `96 %` */
export function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

/** `182 MB` */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
