"""Sends records one after another and fetches a token for each, as the public clients of BIOS do."""
import datetime
import json
import sys
import time

import requests

base, count = sys.argv[1], int(sys.argv[2])
credentials = {'satker': '000001', 'key': 'KUNCI-CONTOH-BUKAN-RAHASIA-00001'}
first = datetime.date(2019, 1, 1)

started = time.perf_counter()
for index in range(count):
    token = requests.post(base + '/token', data=credentials).json()['token']
    record = {'tgl_transaksi': str(first + datetime.timedelta(days=index)), 'kd_akun': '424111', 'jumlah': 1000 + index}
    answer = requests.post(base + '/ws/keuangan/akuntansi/penerimaan', data=record, headers={'token': token}).json()
    if answer['status'] != 'MSG20003':
        raise SystemExit(str(answer))
print(json.dumps({'milliseconds': (time.perf_counter() - started) * 1000}))
