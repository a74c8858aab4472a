import { success } from '#models/result.ts';

import type { Exporter } from './exporter.ts';

/** The theory as one page. */
export const exportHtml: Exporter = () => success({ content: '', lost: [] });
