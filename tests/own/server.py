import socket
import sys

s = socket.socket()
s.bind(("", int(sys.argv[1])))
s.listen()
c, peer = s.accept()
while data := c.recv(64):
    c.sendall(data)
c.close()
