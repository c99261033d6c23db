import { fitTabular, inOrder, learn } from '../../core/sales/tabular-learner';
import { simulatedDeals } from '../sales/simulated-deals';
import type { BenchEntry } from './bench';

const DEALS = 10_000;

/** Choosing, gating and fitting on ten thousand closed deals, in this process. Processor time, so that a busy machine doesn't count. */
export const trainingBench: BenchEntry = {
  name: 'speed of training',
  needs: [],
  run: async () => {
    const rows = inOrder(simulatedDeals(1, DEALS, 1));
    const began = process.cpuUsage();
    const { settings } = learn(rows, { horizonRows: 1000, stage: -1 });
    fitTabular(rows, settings);
    const { user, system } = process.cpuUsage(began);
    return [
      {
        set: 'simulated, 10,000 closed',
        method: 'learn and fit',
        measure: 'processor s',
        ours: (user + system) / 1e6,
        reference: {},
        target: { most: 5 },
      },
    ];
  },
};
