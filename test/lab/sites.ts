import { sitesTable } from './sites-table';

process.stdout.write(sitesTable());
