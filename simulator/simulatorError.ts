/** The simulator cannot start as asked. `message` and `remedy` are Indonesian, for whoever starts it. */
export class SimulatorError extends Error {
  override readonly name = 'SimulatorError';
  readonly code: 'invalid-options' | 'port-in-use' | 'state-unusable';
  readonly remedy: string;

  constructor(code: SimulatorError['code'], message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.remedy = remedy;
  }
}
