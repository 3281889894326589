import type { WebFrameMain } from 'electron';
import type { DevToolsSession } from '../chromium/devTools.ts';
import { strict } from '../notImplemented.ts';
import type { OwnSchemes } from '../net/ownSchemes.ts';

type FrameCalls = Pick<
  WebFrameMain,
  'url' | 'origin' | 'name' | 'frameTreeNodeId' | 'routingId' | 'processId' | 'detached' | 'isDestroyed'
>;

/** The double of one frame, as `event.senderFrame` shows it. */
export class FrameDouble implements FrameCalls {
  url = 'about:blank';
  origin = 'null';
  name = '';
  detached = false;
  readonly parent: FrameDouble | null;
  readonly frameTreeNodeId: number;
  readonly routingId: number;
  readonly processId = 1;

  constructor(number: number, parent: FrameDouble | null) {
    this.frameTreeNodeId = number;
    this.routingId = number;
    this.parent = parent;
    return strict('WebFrameMain', this);
  }

  get top(): FrameDouble {
    return this.parent?.top ?? this;
  }

  isDestroyed(): boolean {
    return this.detached;
  }
}

/** The frames of one page, kept as Chromium reports them. */
export class FrameTree {
  readonly main = new FrameDouble(1, null);
  readonly #frames = new Map<string, FrameDouble>();
  readonly #schemes: OwnSchemes;

  constructor(session: DevToolsSession, mainFrameId: string, schemes: OwnSchemes) {
    this.#schemes = schemes;
    this.#frames.set(mainFrameId, this.main);
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) => this.#attach(frameId, parentFrameId));
    session.on('Page.frameNavigated', ({ frame }) => {
      const double = this.#attach(frame.id, frame.parentId);
      double.url = this.#schemes.fromChromium(frame.url);
      double.origin = this.#originOf(frame.securityOrigin);
      double.name = frame.name ?? '';
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const frame = this.#frames.get(frameId);
      if (frame !== undefined) frame.url = this.#schemes.fromChromium(url);
    });
    session.on('Page.frameDetached', ({ frameId, reason }) => {
      const frame = this.#frames.get(frameId);
      if (frame === undefined || reason === 'swap') return;
      frame.detached = true;
      this.#frames.delete(frameId);
    });
  }

  get(frameId: string): FrameDouble | undefined {
    return this.#frames.get(frameId);
  }

  #attach(frameId: string, parentId: string | undefined): FrameDouble {
    const known = this.#frames.get(frameId);
    if (known !== undefined) return known;
    const parent = parentId === undefined ? null : (this.#frames.get(parentId) ?? null);
    const frame = new FrameDouble(this.#frames.size + 1, parent);
    this.#frames.set(frameId, frame);
    return frame;
  }

  /** Opaque origins are `null`, files `file://`, as Chromium serialises them for Electron. */
  #originOf(securityOrigin: string): string {
    return securityOrigin === '://' || securityOrigin === ''
      ? 'null'
      : this.#schemes.fromChromium(securityOrigin);
  }
}
