import { z } from 'zod';

const text = z.string().trim().max(200, 'paling panjang 200 huruf');

/** Who signs a report. What is left out is printed as a line of dots, to be filled in by hand. */
const signatorySchema = z.strictObject({
  /** As it stands above the name, e.g. `Direktur`. */
  position: text.default(''),
  name: text.default(''),
  /** NIP, or what the person is known by instead, e.g. NRP. */
  employeeNumber: text.default(''),
});

/** What reports say of the agency beside its code and name. Everything may be left out. */
export const agencySettingsSchema = z.strictObject({
  /** The ministry or institution that the agency belongs to. */
  ministry: text.default(''),
  address: text.default(''),
  /** Where reports are signed. */
  city: text.default(''),
  /** Head of the agency. */
  head: signatorySchema.prefault({}),
  /** Who answers for the data. */
  officer: signatorySchema.prefault({}),
});

export type AgencySettings = Readonly<z.infer<typeof agencySettingsSchema>>;
export type Signatory = AgencySettings['head'];
