"""The plan of plan.ts as a person would write it for NumPy: 10,000 runs, all months, balance quantiles by month."""
import json
import time

import numpy as np

RUNS, MONTHS, OFFERS = 10_000, 60, 20


def spread(revenue, days):
    whole, part = divmod(days / 30, 1)
    paid = [np.zeros(RUNS) for _ in range(MONTHS + 1)]
    for month, amount in enumerate(revenue):
        if month + int(whole) <= MONTHS:
            paid[month + int(whole)] = paid[month + int(whole)] + amount * (1 - part)
        if part and month + int(whole) + 1 <= MONTHS:
            paid[month + int(whole) + 1] = paid[month + int(whole) + 1] + amount * part
    return paid


def run(seed):
    draw = np.random.default_rng(seed).triangular
    tri = lambda low, likely, high: draw(low, likely, high, RUNS)
    revenue = [np.zeros(RUNS) for _ in range(MONTHS + 1)]
    variable = [np.zeros(RUNS) for _ in range(MONTHS + 1)]
    received = [np.zeros(RUNS) for _ in range(MONTHS + 1)]
    for n in range(OFFERS):
        price, cost = tri(40 + n, 50 + n, 65 + n), tri(8, 10, 14)
        growth, churn = tri(1, 3, 5), tri(0.002, 0.006, 0.015)
        each = price + np.maximum(20, 1200 * 0.05) if n % 4 == 1 else price
        stock, sold, own = np.zeros(RUNS), np.zeros(RUNS), []
        for month in range(MONTHS + 1):
            if month < 1 + n:
                own.append(np.zeros(RUNS))
                continue
            if n % 4 == 0:
                stock = np.minimum(growth, np.maximum(0, 150 - sold))
                sold = sold + stock
            elif month == 1 + n:
                stock = np.full(RUNS, 5.0)
            else:
                stock = np.maximum(0, np.minimum(150, stock * (1 - churn) + growth))
            own.append(stock * each)
            revenue[month] += own[month]
            variable[month] += stock * cost
        for month, amount in enumerate(spread(own, [0, 14, 30, 45][n % 4])):
            received[month] += amount
    salary, outlay, rate = tri(52_000, 60_000, 70_000), tri(150_000, 200_000, 320_000), tri(0.04, 0.05, 0.07)
    balance, owed, year, year_before, debt = 200_000.0, 0.0, 0.0, 0.0, 0.0
    npv, receivables = np.zeros(RUNS), np.zeros(RUNS)
    balances = []
    for month in range(MONTHS + 1):
        years = (month - 1) // 12
        fixed = 9000 * 1.02**years if month else 0.0
        wages = 3 * salary * 1.21 * 1.03**years / 12 if month else 0.0
        invested = outlay if month == 0 else 0.0
        worn = outlay / 48 if 1 <= month <= 48 else 0.0
        interest = debt * rate / 12
        payment = 150_000 * (rate / 12) / (1 - (1 + rate / 12) ** -42)
        repaid = payment - interest if 7 <= month <= 48 else 0.0
        drawn = 150_000 if month == 0 else 0.0
        debt = debt + drawn - repaid
        cost = variable[month] + fixed + wages
        result = revenue[month] - cost - worn
        start = month % 12 == 1
        year = (0 if start else year) + result - interest
        year_before = (0 if start else year_before) + result
        due = month > 0 and month % 12 == 0
        tax = 0.3 * np.maximum(0, year) if due else 0.0
        tax_before = 0.3 * np.maximum(0, year_before) if due else 0.0
        out, inp = 0.19 * received[month], 0.19 * (cost - wages + invested)
        receipts = received[month] + out + np.maximum(0, -owed) + drawn
        payments = cost + invested + inp + np.maximum(0, owed) + tax + interest + repaid
        balance = balance + receipts - payments
        owed = out - inp
        balances.append(balance)
        receivables = receivables + revenue[month] - received[month]
        flow = received[month] - cost - invested - tax_before + (receivables if month == MONTHS else 0)
        npv = npv + flow * 1.08 ** (-month / 12)
    quantiles = [np.quantile(each, [0.1, 0.5, 0.9]) for each in balances]
    return float(npv.mean()), quantiles


run(0)
wall, processor, mean = [], [], 0.0
for seed in range(1, 10):
    start, used = time.perf_counter(), time.process_time()
    mean, _ = run(seed)
    wall.append((time.perf_counter() - start) * 1000)
    processor.append((time.process_time() - used) * 1000)
print(json.dumps({"wall": sorted(wall)[4], "processor": sorted(processor)[4], "mean": mean, "version": np.__version__}))
