/** By which resources are called: `{project}` and `{film}` are ids. */
export const timelineTemplate = 'kinora://projects/{project}/timeline';
export const filmTemplate = 'kinora://projects/{project}/films/{film}';

export function timelineUri(project: string): string {
  return timelineTemplate.replace('{project}', encodeURIComponent(project));
}

export function filmUri(project: string, film: string): string {
  return filmTemplate
    .replace('{project}', encodeURIComponent(project))
    .replace('{film}', encodeURIComponent(film));
}
