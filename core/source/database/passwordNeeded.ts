/** The server wants a password and none is known. */
export class PasswordNeeded extends Error {
  override readonly name = 'PasswordNeeded';

  constructor() {
    super('sandi belum diisi');
  }
}
