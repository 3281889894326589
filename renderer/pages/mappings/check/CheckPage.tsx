import { PageFrame } from '../../../components/PageFrame.tsx';

export function CheckPage({ id }: { readonly id: string }) {
  return <PageFrame title={id}>{null}</PageFrame>;
}
