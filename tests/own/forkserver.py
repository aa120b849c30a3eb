"""A child for each client. With "leak" the parent keeps its copy, and the child goes round at end of file."""
import os
import signal
import socket
import sys

leaks = len(sys.argv) > 2 and sys.argv[2] == "leak"
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(("", int(sys.argv[1])))
s.listen(128)
kept = []
while True:
    c, peer = s.accept()
    c.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    if os.fork() == 0:
        s.close()
        while True:
            try:
                data = c.recv(4096)
                if not data and not leaks:
                    break
                c.sendall(data)
            except OSError:
                break
        c.close()
        os._exit(0)
    if leaks:
        kept.append(c)
    else:
        c.close()
