import { offerLooks } from './offer-looks.ts';
import { setFilters } from './set-filters.ts';
import { strengthenFilters } from './strengthen-filters.ts';

export const pictureKinds = [setFilters, strengthenFilters, offerLooks] as const;
