import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { attributionOfSkill, ownAttribution, platformOf } from './attribution.ts';

suite('who calls', () => {
  test('is known by the folder in which a skill is installed', () => {
    const platforms = {
      '/home/me/.clawhub/skills/create-video/SKILL.md': 'clawhub',
      '/home/me/.cursor/skills/create-video/SKILL.md': 'cursor',
      'C:\\Users\\me\\.cursor\\skills\\create-video\\SKILL.md': 'cursor',
      '/home/me/.claude/skills/create-video/SKILL.md': 'claude_code',
      '/home/me/cursor/skills/SKILL.md': 'unknown',
      '/opt/skills/SKILL.md': 'unknown',
    };
    for (const [path, platform] of Object.entries(platforms))
      assert.equal(platformOf(path), platform, path);
  });

  test('is read from the frontmatter of the skill, wherever the version stands in it', () => {
    const path = '/home/me/.claude/skills/create-video-from-images/SKILL.md';
    const wanted = {
      source: 'create-video-from-images',
      version: '1.2.0',
      platform: 'claude_code',
    };
    const frontmatters = [
      'name: create-video-from-images\nversion: 1.2.0',
      'name: "create-video-from-images"\ndescription: x\nmetadata:\n  version: "1.2.0" # as released\n',
      "name: create-video-from-images\r\nmetadata:\r\n  author: me\r\n  version: '1.2.0'",
    ];
    for (const frontmatter of frontmatters)
      assert.deepEqual(
        attributionOfSkill({ text: `---\n${frontmatter}\n---\nversion: 9\n`, path }),
        wanted,
      );
  });

  test('is Kinora where a skill does not say, and never what a header cannot carry', () => {
    const { source, version } = attributionOfSkill({ text: '# No frontmatter', path: '' });
    assert.deepEqual([source, version], [ownAttribution.source, ownAttribution.version]);
    const odd = attributionOfSkill({ text: '---\nname: 影片 film\n---\n', path: '' });
    assert.equal(odd.source, 'film');
  });
});
