/** How the tools belong together, for the agent; hosts show it once. */
export const instructions = [
  'Kinora makes films of photos, clips and music.',
  'A new film: new_project, upload, then say what is wanted in the person’s own words, English or Chinese ("combine these photos into a 30-second video with transitions and background music"), look_at_frame to check, export_film. Without new_project you go on with the last project.',
  'Changes: say is easiest and understands most; edit tools change exactly one thing. They need ids of clips and tracks, which timeline tells; for assetId a file’s name will do. Times are frames of the film (seconds × fps).',
  'Each change is a revision: undo takes it back. Nothing but export_film makes a file.',
].join('\n');
