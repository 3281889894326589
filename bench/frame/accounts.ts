/** Income accounts that the catalogue knows. */
export const accounts = ['424111', '424112', '424113', '424119', '424911', '424919'] as const;

/** They take turns. */
export function accountOf(index: number): string {
  return accounts[index % accounts.length] ?? accounts[0];
}
