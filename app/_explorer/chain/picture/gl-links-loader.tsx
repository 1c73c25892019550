'use client';
import dynamic from 'next/dynamic';

/** Sigma throws outside a browser, so the server leaves it out. */
export const GlLinksLoader = dynamic(() => import('./gl-links').then((module) => module.GlLinks), { ssr: false });
