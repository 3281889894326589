import type { SourceQuestion } from '../../mappingViews.ts';
import { lookInto, type LookContext, type SourceLook } from './lookInto.ts';

/** Keeps the last look, so that many questions about one source read it once. */
export interface LookKeeper {
  /** Reads the source anew. */
  fresh(context: LookContext, question: SourceQuestion): Promise<SourceLook>;
  /** The last look, where it was into the same source; else a new one. */
  kept(context: LookContext, question: SourceQuestion): Promise<SourceLook>;
  forget(): void;
}

export function createLookKeeper(): LookKeeper {
  const last: { key: string; look: SourceLook | null } = { key: '', look: null };
  const fresh: LookKeeper['fresh'] = async (context, question) => {
    const look = await lookInto(context, question);
    Object.assign(last, { key: keyOf(question), look });
    return look;
  };
  return {
    fresh,
    async kept(context, question) {
      return last.look !== null && last.key === keyOf(question) ? last.look : fresh(context, question);
    },
    forget() {
      last.look = null;
    },
  };
}

function keyOf({ mapping, source, date }: SourceQuestion): string {
  return JSON.stringify([mapping, source, date ?? null]);
}
