// A thread for each client, on "::" as Java does unasked; with "leak" its sockets stay open.
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

public class Echo {
    static void serve(Socket client, boolean leaks) {
        byte[] buf = new byte[256];
        try {
            for (int n; (n = client.getInputStream().read(buf)) > 0; )
                client.getOutputStream().write(buf, 0, n);
            if (!leaks) client.close();
        } catch (IOException gone) {
            System.err.println(gone);
        }
    }

    public static void main(String[] args) throws IOException {
        boolean leaks = args.length > 1;
        ServerSocket server = new ServerSocket(Integer.parseInt(args[0]));
        for (;;) {
            Socket client = server.accept();
            new Thread(() -> serve(client, leaks)).start();
        }
    }
}
