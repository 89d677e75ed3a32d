import { apiErrors } from '../../api/codes.ts';
import { wording } from '../../language/wording.ts';
import type { User } from '../accounts/user.ts';
import { ApiError } from '../http/api-error.ts';
import type { Economy, Plan } from './economy.ts';

/** A plan that is configured no more counts as `free`. */
export function planOf(economy: Economy, user: User): Plan {
  return economy.plans[user.plan] ?? economy.plans.free;
}

/** Throws ApiError when the user's plan has no exports, however many credits there are. */
export function refuseExportByPlan(
  economy: Economy,
  user: User,
  advice: { readonly topUpUrl: string | null },
): void {
  if (planOf(economy, user).exports) return;
  const where = advice.topUpUrl
    ? wording(`Choose another plan: ${advice.topUpUrl}`, `请选择其他套餐：${advice.topUpUrl}`)
    : wording(
        'Ask the operator of this server for another plan.',
        '请联系本服务器的管理员更换套餐。',
      );
  throw new ApiError(apiErrors.exportBlocked, {
    wording: wording(
      `The plan “${user.plan}” has no exports; this is no matter of credits. ${where.en}`,
      `“${user.plan}”套餐不能导出，这与积分无关。${where.zh}`,
    ),
    facts: { plan: user.plan, top_up_url: advice.topUpUrl },
  });
}
