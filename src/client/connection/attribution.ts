import packageFile from '../../../package.json' with { type: 'json' };

/** Who calls; the protocol wants it with every request, and refuses exports without it. */
export interface Attribution {
  readonly source: string;
  readonly version: string;
  /** `clawhub`, `cursor`, `claude_code`, `terminal`, `github`, `unknown` or another word. */
  readonly platform: string;
}

/** Of Kinora's own command. */
export const ownAttribution: Attribution = {
  source: packageFile.name,
  version: packageFile.version,
  platform: 'terminal',
};

/**
 * Of a skill: name and version from the frontmatter of its SKILL.md, the platform from where it is
 * installed. A version may stand at the top or, as the Agent Skills specification wants it, in
 * `metadata`; what is missing is taken from Kinora.
 */
export function attributionOfSkill(skill: {
  /** The whole SKILL.md. */
  readonly text: string;
  /** Where it lies. */
  readonly path: string;
}): Attribution {
  const frontmatter = /^\uFEFF?---\r?\n([^]*?)\r?\n---/.exec(skill.text)?.[1] ?? '';
  return {
    source: headerText(scalar(frontmatter, 'name')) || ownAttribution.source,
    version: headerText(scalar(frontmatter, 'version')) || ownAttribution.version,
    platform: platformOf(skill.path),
  };
}

/** By the folder in which a program keeps its skills. */
export function platformOf(installPath: string): string {
  const path = installPath.replaceAll('\\', '/');
  return platforms.find(([folder]) => folder.test(path))?.[1] ?? 'unknown';
}

const platforms: readonly (readonly [RegExp, string])[] = [
  [/\/\.(?:clawhub|openclaw)\//, 'clawhub'],
  [/\/\.cursor\//, 'cursor'],
  [/\/\.claude\//, 'claude_code'],
  [/\/\.github\//, 'github'],
];

/** A text on one line of YAML, at the top or within a map. */
function scalar(yaml: string, key: string): string {
  const value = new RegExp(`^[ \\t]*${key}:[ \\t]*(.*)$`, 'm').exec(yaml)?.[1] ?? '';
  const quoted = /^(["'])(.*?)\1/.exec(value)?.[2];
  return (quoted ?? value.replace(/(?:^|\s)#.*$/, '')).trim();
}

/** A header carries ASCII without controls. */
function headerText(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '').trim();
}
