import { describe, expect, test } from 'vitest';
import { meaningOf } from '../../core/source/file/numberFormat.ts';

describe('what a number format makes of a number', () => {
  test.each([
    'm/d/yy',
    'dd/mm/yyyy',
    '[$-421]d mmmm yyyy;@',
    '[$-id-ID]dddd, d mmmm yyyy',
    'd "hari" mmm yyyy',
    '[Red]dd-mm-yy',
    'yyyy\\-mm\\-dd\\ hh:mm',
    'mmm-yy',
    'mm',
    '"Rp"dd',
  ])('%s is a date', (format) => {
    expect(meaningOf(format)).toBe('date');
  });

  test.each(['hh:mm', 'h:mm AM/PM', 'mm:ss', 'mm:ss.0', 'hh:mm:ss;@'])('%s is a time of day', (format) => {
    expect(meaningOf(format)).toBe('time');
  });

  test.each(['[h]:mm', '[hh]:mm:ss', '[mm]:ss', '[s]'])('%s is a length of time', (format) => {
    expect(meaningOf(format)).toBe('duration');
  });

  test.each([
    'General',
    '0',
    '000',
    '#,##0.00',
    '0.0%',
    '@',
    '0.00E+00',
    '"Rp"#,##0;[Red]-"Rp"#,##0',
    '#,##0 "hari"',
    '#,##0\\d',
    '[$Rp-421]#,##0',
    '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
    '[<=9999]0000;General',
    '# ?/?',
    '',
  ])('%s is just a number', (format) => {
    expect(meaningOf(format)).toBe('number');
  });
});
