import Markdown from 'react-markdown';
import styles from './prose.module.css';

/** What somebody wrote, in Markdown; raw HTML is shown as text, pictures and foreign schemes are not loaded. */
export const Prose = ({ text }: { readonly text: string }) => (
  <div className={styles.prose}>
    <Markdown
      disallowedElements={['img']}
      components={{
        a: ({ href, children }) => (
          <a href={href} target="_blank" rel="noopener noreferrer nofollow">
            {children}
          </a>
        ),
      }}
    >
      {text}
    </Markdown>
  </div>
);
