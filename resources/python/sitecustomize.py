"""Read by Python when it starts under `eleven-states run`: says in memory that the tracer reads which line of the user's own files
is about to call a socket. No descriptor is opened, and no line of the program is changed."""
import os
import sys

SLOTS, SIZE, MAGIC = 64, 512, b"eleven-states lines 1\n"
HERE = os.path.dirname(os.path.abspath(__file__))
LIBRARY = os.path.dirname(os.__file__)
SOCKET = os.path.join(LIBRARY, "socket.py")


def is_told_of(function):
    owner = getattr(function, "__self__", None)
    if type(owner).__name__ == "module":
        return owner.__name__ in ("select", "posix", "_socket")
    return any(kind.__module__ in ("_socket", "select") for kind in type(owner).__mro__)


def watch():
    import mmap
    import threading

    memory = mmap.mmap(-1, (SLOTS + 1) * SIZE)
    memory[:len(MAGIC)] = MAGIC

    def is_own(frame):
        """A module of the library is the program itself in `python3 -m http.server`."""
        file = frame.f_code.co_filename
        return not file.startswith((LIBRARY, HERE, "<")) or file == getattr(sys.modules.get("__main__"), "__file__", "")

    def write(frame):
        while frame and not is_own(frame):
            frame = frame.f_back
        number = threading.get_native_id()
        text = b""
        if frame:
            file = os.path.abspath(frame.f_code.co_filename)
            text = f"{number}\0{frame.f_lineno}\0{file}\0{frame.f_code.co_name}".encode("utf-8", "surrogateescape")
        begin = (number % SLOTS + 1) * SIZE
        text = text[:SIZE - 1] + b"\0"
        memory[begin:begin + len(text)] = text

    def look(frame, event, function):
        if event == "call" and frame.f_code.co_filename == SOCKET:
            write(frame)  # socket(): Python tells of no call into C there
        elif event == "return" and frame.f_code.co_filename == SOCKET:
            write(None)
        elif event == "c_call" and is_told_of(function):
            write(frame)
        elif event in ("c_return", "c_exception") and is_told_of(function):
            write(None)

    sys.setprofile(look)
    threading.setprofile(look)


def begin():
    """What would have been read in place of this file is read, too."""
    sys.path[:] = [folder for folder in sys.path if os.path.abspath(folder) != HERE]
    this = sys.modules.pop("sitecustomize")
    try:
        import sitecustomize  # noqa: F401
    except ImportError:
        sys.modules["sitecustomize"] = this  # who imports it looks for it there
    watch()


begin()
