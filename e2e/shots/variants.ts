import type { Subject } from './pages.ts';

/** One way a subject is opened; it is then looked at in each of `sizes`, in pixels. */
export interface Variant {
  readonly scene: string;
  readonly theme: 'dark' | 'light';
  readonly language: 'en' | 'zh';
  readonly sizes: readonly Size[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const laptop = { width: 1280, height: 800 };
const desk = { width: 1920, height: 1080 };
const phone = { width: 390, height: 844 };
/** The laptop at 200 % zoom: half the pixels to lay out, each twice as large. */
const zoomed = { width: 640, height: 400 };

/** Every way a subject is looked at: each scene in both themes and languages, the first one also small. */
export const variantsOf = ({ scenes, everywhere }: Subject): Variant[] => {
  const large = everywhere ? [laptop, desk] : [laptop];
  return scenes.flatMap((scene, index) =>
    (['dark', 'light'] as const).flatMap((theme) =>
      (['en', 'zh'] as const).map((language) => {
        const small = index === 0 && (theme === 'dark') === (language === 'en');
        return { scene, theme, language, sizes: small ? [...large, zoomed, phone] : large };
      }),
    ),
  );
};

/** One look at the page as most people see it, for a quick round. */
export const firstLookOf = (subject: Subject): Variant[] =>
  variantsOf(subject)
    .slice(0, 1)
    .map((variant) => ({ ...variant, sizes: [laptop] }));

export const fileOf = (name: string, { scene, theme, language }: Variant, { width, height }: Size) =>
  `${name}-${scene}-${theme}-${language}-${width}x${height}.png`;
