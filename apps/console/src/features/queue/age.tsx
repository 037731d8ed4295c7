import { useFormat } from '../../ui/language/use-format.ts';
import { useNow } from '../../ui/now.ts';

/** How old an incident is; grows by itself. */
export const Age = ({ since }: { readonly since: string }) => {
  const { age, onHover } = useFormat();
  return <span title={onHover(since)}>{age(useNow() - Date.parse(since))}</span>;
};
