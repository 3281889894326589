import synonyms from './synonyms.json' with { type: 'json' };

/** What is known about the words that Indonesian offices put into column headers. */
export interface Vocabulary {
  /** A header's words: lower case, abbreviations written out (`Tgl.` → `tanggal`), fillers left out. */
  wordsOf(header: string): readonly string[];
  /** How a BIOS field is usually called. */
  usage(field: string): FieldUsage;
  /** Words that say little by themselves (`jumlah`, `nama`). */
  readonly generic: ReadonlySet<string>;
  /** Words that turn the meaning of a name around (`non`). */
  readonly negations: ReadonlySet<string>;
}

export interface FieldUsage {
  readonly names: readonly Name[];
  /** Words that rule the field out. */
  readonly avoid: ReadonlySet<string>;
}

export interface Name {
  readonly text: string;
  readonly words: readonly string[];
}

export function createVocabulary(): Vocabulary {
  const abbreviations = new Map(Object.entries(synonyms.abbreviations));
  const fillers = new Set(list(synonyms.fillers));
  const fields = new Map(Object.entries(synonyms.fields));
  const usages = new Map<string, FieldUsage>();

  function wordsOf(header: string): readonly string[] {
    const spaced = header.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('%', ' persen ');
    return (spaced.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
      .flatMap((word) => (abbreviations.get(word) ?? word).split(' '))
      .filter((word) => !fillers.has(word));
  }

  function readUsage(field: string): FieldUsage {
    const { names, avoid } = fields.get(field) ?? { names: '', avoid: '' };
    return {
      names: list(names).map((text) => ({ text, words: wordsOf(text) })),
      avoid: new Set(list(avoid)),
    };
  }

  return {
    wordsOf,
    usage(field) {
      const usage = usages.get(field) ?? readUsage(field);
      usages.set(field, usage);
      return usage;
    },
    generic: new Set(list(synonyms.generic)),
    negations: new Set(list(synonyms.negations)),
  };
}

function list(text: string): string[] {
  return text.split(', ').filter((word) => word !== '');
}
