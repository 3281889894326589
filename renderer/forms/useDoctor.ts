import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Environment } from '../../core/catalogue/environment.ts';
import type { DoctorReport, DoctorStep } from '../../core/doctor/doctorReport.ts';
import { callApi } from '../api/callApi.ts';

/** What the doctor has found so far. */
export interface Doctor {
  readonly steps: readonly DoctorStep[];
  /** Null until all steps are made. */
  readonly report: DoctorReport | null;
  readonly isUnderWay: boolean;
  /** Why it could not examine at all; null when it could. */
  readonly error: unknown;
  readonly examine: () => Promise<void>;
}

type Found = Omit<Doctor, 'examine'>;

const NOTHING: Found = { steps: [], report: null, isUnderWay: false, error: null };

/** Examines the way to BIOS of an environment (null: the one that is set) and shows each step as it ends. */
export function useDoctor(environment: Environment | null): Doctor {
  const [found, setFound] = useState(NOTHING);
  const queries = useQueryClient();
  return {
    ...found,
    async examine() {
      setFound({ ...NOTHING, isUnderWay: true });
      const off = window.kirimBios.on('doctorStepped', (step) =>
        setFound((before) => ({ ...before, steps: [...before.steps, step] })),
      );
      try {
        const report = await callApi('runDoctor', environment);
        setFound({ steps: report.steps, report, isUnderWay: false, error: null });
      } catch (error) {
        setFound((before) => ({ ...before, isUnderWay: false, error }));
      } finally {
        off();
      }
      // What was found may be one of the points before production.
      await queries.invalidateQueries({ queryKey: ['readReadiness'] });
    },
  };
}
