import type { PageProps } from '../../shell/pageRegistry.ts';
import { CheckPage } from './check/CheckPage.tsx';
import { MappingList } from './list/MappingList.tsx';
import { mappingPlaceOf } from './mappingPlace.ts';
import { EditWizard } from './wizard/EditWizard.tsx';
import { NewWizard } from './wizard/NewWizard.tsx';
import { ResumedWizard } from './wizard/ResumedWizard.tsx';

/** The mappings: their list, making and changing one, and what one would send. */
export function MappingsPage({ rest }: PageProps) {
  const place = mappingPlaceOf(rest);
  const { fromStart } = place;
  switch (place.kind) {
    case 'list':
      return <MappingList />;
    case 'new':
      return <NewWizard key={place.dataset} dataset={place.dataset} fromStart={fromStart} />;
    case 'edit':
      return <EditWizard key={place.id} id={place.id} fromStart={fromStart} />;
    case 'draft':
      return <ResumedWizard key={place.name} name={place.name} fromStart={fromStart} />;
    case 'check':
      return <CheckPage key={place.id} id={place.id} />;
  }
}
