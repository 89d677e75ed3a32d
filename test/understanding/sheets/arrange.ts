import { moves } from '../checks.ts';
import type { Sheet } from '../sheet.ts';

export const sheets: readonly Sheet[] = [
  {
    meaning: 'the dog first',
    film: moves('dog.jpg', 1),
    says: { en: ['could the dog one go first?'], zh: ['能不能把狗那张放第一个'] },
  },
];
