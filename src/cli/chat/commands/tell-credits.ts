import { wording } from '../../../language/wording.ts';
import { inWords, type Chat } from '../chat-context.ts';

export async function tellCredits({ client, screen, language }: Chat, signal: AbortSignal) {
  const { available, frozen } = await client.credits({ signal });
  const held =
    frozen === 0 ? ['', ''] : [`, ${frozen} held for work that runs`, `，另有 ${frozen} 冻结中`];
  screen.say(
    inWords(
      { language },
      wording(`${available} credits${held[0]}`, `积分：${available}${held[1]}`),
    ),
  );
}
