import type { Tool } from '../tool.ts';
import { cancelExportTool } from './cancel-export.ts';
import { creditsTool } from './credits.ts';
import { editTools } from './edits.ts';
import { exportAsLink, exportToDisk } from './export-film.ts';
import { lookAtFrameTool } from './look-at-frame.ts';
import { projectTools } from './projects.ts';
import { sayTool } from './say.ts';
import { timelineTool } from './timeline.ts';
import { undoTools } from './undo-redo.ts';
import { uploadFromAfar, uploadFromDisk } from './upload.ts';

/** Everything that an agent can do, what is needed first at the top. */
export function allTools({
  hasDisk,
  hasEdits,
}: {
  readonly hasDisk: boolean;
  readonly hasEdits: boolean;
}): readonly Tool[] {
  return [
    sayTool,
    hasDisk ? uploadFromDisk : uploadFromAfar,
    timelineTool,
    lookAtFrameTool,
    hasDisk ? exportToDisk : exportAsLink,
    cancelExportTool,
    ...undoTools,
    ...projectTools,
    creditsTool,
    ...(hasEdits ? editTools() : []),
  ];
}
