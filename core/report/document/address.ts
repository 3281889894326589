import { createElement as h, type ReactElement } from 'react';

/** A dataset's address; where it must be broken, that is after a stroke or an underscore. */
export function address(id: string): ReactElement {
  return h('code', null, ...id.split(/(?<=[/_])/).flatMap((part) => [part, h('wbr')]));
}
