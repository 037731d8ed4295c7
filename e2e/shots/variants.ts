import type { Subject } from './pages.ts';

export interface Variant {
  readonly scene: string;
  readonly theme: 'dark' | 'light';
  readonly language: 'en' | 'zh';
  readonly width: number;
  readonly height: number;
}

const laptop = { width: 1280, height: 800 };
const desk = { width: 1920, height: 1080 };
const phone = { width: 390, height: 844 };

/** Every way a subject is looked at. */
export const variantsOf = ({ scenes, everywhere, phone: onPhone }: Subject): Variant[] => {
  const sizes = everywhere ? [laptop, desk] : [laptop];
  const languages = ['en', 'zh'] as const;
  const themes = ['dark', 'light'] as const;
  const all = scenes.flatMap((scene) =>
    themes.flatMap((theme) =>
      languages.flatMap((language) => sizes.map((size) => ({ scene, theme, language, ...size }))),
    ),
  );
  const small = onPhone
    ? languages.map((language) => ({ scene: scenes[0] ?? 'full', theme: 'dark' as const, language, ...phone }))
    : [];
  return [...all, ...small];
};

export const fileOf = (name: string, { scene, theme, language, width, height }: Variant) =>
  `${name}-${scene}-${theme}-${language}-${width}x${height}.png`;
