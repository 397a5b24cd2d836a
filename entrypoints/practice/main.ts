import { mount } from 'svelte';
import '../../components/ui/tokens.css';
import { answerPracticePage } from '../../lib/state/page/practice-answer.ts';
import App from './App.svelte';

mount(App, { target: document.getElementById('app')! });
void answerPracticePage();
