/** A rule of Laravel's validator; those of a type carry the catalogue's name of the type. */
export type Rule =
  'required' | 'string' | 'integer' | 'decimal' | 'date' | 'before_or_equal' | 'regex' | 'exists';

const messages: Readonly<Record<Rule, string>> = {
  required: ':attribute wajib diisi.',
  string: ':attribute harus berupa teks.',
  integer: ':attribute harus berupa bilangan bulat.',
  decimal: ':attribute harus berupa angka.',
  date: ':attribute bukan tanggal yang valid.',
  before_or_equal: ':attribute harus berisi tanggal sebelum atau sama dengan :date.',
  regex: 'Format :attribute tidak valid.',
  exists: ':attribute yang dipilih tidak valid.',
};

/** Laravel's sentence in Indonesian; the field's name stands in it with blanks for underscores. */
export function messageOf(rule: Rule, fieldName: string, date = ''): string {
  const attribute = fieldName.replaceAll('_', ' ');
  return messages[rule].replace(':attribute', attribute).replace(':date', date);
}
