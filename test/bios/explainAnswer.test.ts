import { describe, expect, test } from 'vitest';
import { explainAnswer, explainedCodes } from '../../core/bios/explainAnswer.ts';
import { messageCodes } from '../../core/catalogue/messageCode.ts';

describe('answers in plain words', () => {
  test('every known code is explained', () => {
    expect(Object.keys(explainedCodes).toSorted()).toEqual([...messageCodes().keys()].toSorted());
  });

  test('the code decides before the HTTP status', () => {
    const answer = { httpStatus: 500, outcome: 'accepted', code: 'MSG20003' } as const;
    expect(explainAnswer(answer).meaning).toContain('Data disimpan');
    expect(explainAnswer({ ...answer, code: null, outcome: 'unknown' }).meaning).toContain('gangguan');
    expect(explainAnswer({ code: 'MSG59999', httpStatus: 200, outcome: 'unknown' }).meaning).toContain(
      'gangguan',
    );
  });

  test('without code or telling status the state is explained', () => {
    expect(explainAnswer({ code: null, httpStatus: 429, outcome: 'pending' }).meaning).toContain(
      'diperlambat',
    );
    expect(explainAnswer({ code: null, httpStatus: 499, outcome: 'pending' }).meaning).toContain(
      'belum diterima',
    );
    expect(explainAnswer({ code: null, httpStatus: null, outcome: 'unknown' }).meaning).toContain(
      'belum pasti',
    );
  });
});
