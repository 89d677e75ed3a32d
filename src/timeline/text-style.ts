import type { TextRole, TextStyle } from './timeline.ts';

const styles: Readonly<Record<TextRole, Omit<TextStyle, 'role' | 'color'>>> = {
  title: {
    font: 'sans',
    size: 0.072,
    align: 'center',
    place: 'middle',
    plate: 'shadow',
    animation: 'rise',
  },
  subtitle: {
    font: 'sans',
    size: 0.032,
    align: 'center',
    place: 'middle',
    plate: 'shadow',
    animation: 'fade',
  },
  caption: {
    font: 'sans',
    size: 0.031,
    align: 'center',
    place: 'bottom',
    plate: 'box',
    animation: 'fade',
  },
  'lower-third': {
    font: 'sans',
    size: 0.036,
    align: 'left',
    place: 'bottom',
    plate: 'shadow',
    animation: 'slide',
  },
  'end-card': {
    font: 'serif',
    size: 0.06,
    align: 'center',
    place: 'middle',
    plate: 'shadow',
    animation: 'fade',
  },
};

/** How a text of this role looks unless the person wishes otherwise: white, at any frame size. */
export function defaultTextStyle(role: TextRole): TextStyle {
  return { role, color: '#ffffff', ...styles[role] };
}

/** Captions belong to the picture under them and go when it goes; titles belong to the film. */
export function belongsToPicture(role: TextRole): boolean {
  return role === 'caption' || role === 'lower-third';
}
